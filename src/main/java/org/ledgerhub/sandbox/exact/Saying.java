package org.ledgerhub.sandbox.exact;

/** What the package says when a business rule forbids something; the French words are assumed. */
enum Saying {
    MANDATORY("Mandatory: %s", "Verplicht: %s", "Obligatoire : %s"),
    INVALID("Invalid: %s", "Ongeldig: %s", "Non valide : %s"),
    REFERENCE("Invalid reference: %s", "Ongeldige referentie: %s", "Référence non valide : %s"),
    UNKNOWN("Unknown: %s", "Onbekend: %s", "Inconnu : %s"),
    BLOCKED("Blocked: %s", "Geblokkeerd: %s", "Bloqué : %s"),
    EXISTS("Already exists - %s", "Bestaat reeds - %s", "Existe déjà - %s"),
    IN_USE("In use: %s", "In gebruik: %s", "En cours d'utilisation : %s"),
    UNBALANCED(
            "Entry is not balanced - Difference: %s",
            "Boeking is niet in evenwicht - Verschil: %s", "L'écriture n'est pas équilibrée - Différence : %s"),
    CLOSED("Closed: Period %s", "Afgesloten: Periode %s", "Clôturé : Période %s");

    private final String en;
    private final String nl;
    private final String fr;

    Saying(String en, String nl, String fr) {
        this.en = en;
        this.nl = nl;
        this.fr = fr;
    }

    String in(String language, String what) {
        String form = switch (language) {
            case "nl" -> nl;
            case "fr" -> fr;
            default -> en;
        };
        return form.formatted(what);
    }
}
