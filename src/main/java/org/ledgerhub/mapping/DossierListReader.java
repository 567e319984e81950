package org.ledgerhub.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.References;

/** Reads the dossiers that a firm's file lists. */
final class DossierListReader {
    /** The file beside the mappings of a firm. */
    static final String FILE = "_dossiers.yaml";

    private static final Set<String> KEYS =
            Set.of("id", "name", "enterpriseNumber", "vatId", "country", "accounts", "target");

    private final String firm;
    private final Findings findings;

    private DossierListReader(String firm, Findings findings) {
        this.firm = firm;
        this.findings = findings;
    }

    static DossierList read(String firm, String yaml, Findings findings) {
        return new DossierListReader(firm, findings).list(yaml);
    }

    private DossierList list(String yaml) {
        YamlNode root = YamlNode.parse(yaml, findings);
        YamlNode listed = root == null ? null : root.entries(findings).get("dossiers");
        SecretCheck.check(yaml, findings);
        if (root != null && (listed == null || !listed.isList())) {
            findings.error(1, "The file needs a list: dossiers.");
        }
        List<ListedDossier> dossiers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : listed == null ? List.<YamlNode>of() : listed.items()) {
            ListedDossier dossier = dossier(node);
            if (!ids.add(dossier.id())) {
                findings.error(node.line(), "The dossier \"" + dossier.id() + "\" stands here twice.");
            }
            dossiers.add(dossier);
        }
        return new DossierList(dossiers);
    }

    private ListedDossier dossier(YamlNode node) {
        Map<String, YamlNode> parts = node.entries(findings);
        parts.forEach((key, part) -> {
            if (!KEYS.contains(key)) {
                findings.error(part.line(), "A dossier has no \"" + key + "\".");
            }
        });
        for (String needed : List.of("id", "name", "country")) {
            if (text(parts, needed) == null) {
                findings.error(node.line(), "A dossier needs \"" + needed + "\".");
            }
        }
        YamlNode accounts = parts.get("accounts");
        return new ListedDossier(
                firm,
                present(parts, "id"),
                present(parts, "name"),
                enterpriseNumber(parts.get("enterpriseNumber")),
                text(parts, "vatId"),
                present(parts, "country"),
                accounts == null
                        ? List.of()
                        : accounts.items().stream().map(this::account).toList(),
                text(parts, "target"));
    }

    private @Nullable String enterpriseNumber(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        String number = References.enterpriseNumber(node.text()).orElse(null);
        if (number == null) {
            findings.error(node.line(), node.text() + " is no enterprise number: its check digits do not hold.");
        }
        return number;
    }

    private String account(YamlNode node) {
        String account = node.text().replace(" ", "");
        if (!account.isEmpty() && Character.isLetter(account.charAt(0)) && !References.iban(account)) {
            findings.error(node.line(), account + " is no IBAN: its check digits do not hold.");
        }
        return account;
    }

    private static String present(Map<String, YamlNode> parts, String key) {
        String text = text(parts, key);
        return text == null ? "" : text;
    }

    private static @Nullable String text(Map<String, YamlNode> parts, String key) {
        YamlNode node = parts.get(key);
        return node == null || node.text().isBlank() ? null : node.text().strip();
    }
}
