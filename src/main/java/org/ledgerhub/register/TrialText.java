package org.ledgerhub.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ledgerhub.json.Json;
import org.ledgerhub.mapping.Coding;
import org.ledgerhub.mapping.PostingYaml;

/** What would be booked as text: YAML for people, lines of JSON for programs. */
public enum TrialText {
    YAML {
        @Override
        public String of(Tried tried) {
            String books = tried.dossier() == null ? "" : ", dossier " + tried.dossier();
            String place = tried.index() == 1 ? "" : ", document " + tried.index();
            return "---\n# " + tried.source() + place + books + "\n" + body(tried);
        }

        private String body(Tried tried) {
            return switch (tried.coding()) {
                case Coding.Uncoded held -> PostingYaml.held(held);
                case Coding.Coded coded -> new PostingYaml(Objects.requireNonNull(tried.mapping())).of(coded);
            };
        }
    },
    JSON {
        @Override
        public String of(Tried tried) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("source", tried.source());
            line.put("index", tried.index());
            if (tried.dossier() != null) {
                line.put("dossier", tried.dossier());
            }
            switch (tried.coding()) {
                case Coding.Coded coded -> {
                    line.put("posting", coded.postings().get(0));
                    if (coded.postings().size() > 1) {
                        line.put("postings", coded.postings());
                    }
                    line.put("review", coded.review());
                }
                case Coding.Uncoded held -> {
                    line.put("problem", held.problem());
                    line.put("facts", held.facts());
                }
            }
            return Json.write(line) + "\n";
        }
    };

    /** One answer with its line ends, to be put after the one before. */
    public abstract String of(Tried tried);
}
