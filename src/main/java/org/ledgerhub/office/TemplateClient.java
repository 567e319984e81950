package org.ledgerhub.office;

import java.util.List;
import java.util.Map;

/**
 * A dossier that follows a template, with what is its own.
 *
 * @param dossier our dossier; it follows one template at most
 * @param template id of the template
 * @param takes what it says itself of what goes to the places
 * @param places which set of books each place is for it; none for what is named after the dossier or linked already
 */
public record TemplateClient(String dossier, String template, Template.Takes takes, List<Own> places) {
    public TemplateClient {
        places = List.copyOf(places);
    }

    /**
     * What a place is for one client.
     *
     * @param connection id of the connection
     * @param remoteDossier key of the set of books in the package
     * @param settings laid over those of the template
     */
    public record Own(String connection, String remoteDossier, Map<String, String> settings) {
        public Own {
            settings = Map.copyOf(settings);
        }
    }
}
