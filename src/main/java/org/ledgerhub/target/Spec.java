package org.ledgerhub.target;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a target needs, can and allows: validation, forms, docs and schemas come from it.
 *
 * @param label name for people
 * @param dossierWord the package's own word for a set of books
 * @param journalWord the package's own word for a journal
 * @param guard what keeps an entry from standing twice
 * @param maxBatch how many deliveries one {@link Target#book} takes
 * @param maxLines longest posting
 * @param longestCall longest HTTP time-out; a lane's lease is at least three times as long
 * @param capabilities what it can do
 * @param prerequisites what a person prepares first, one sentence each
 * @param fields fields of a connection
 * @param budgets how many calls the package allows
 * @param oauth how a person signs in at the package's own page; absent when keys or passwords do
 */
public record Spec(
        String label,
        String dossierWord,
        String journalWord,
        Guard guard,
        int maxBatch,
        int maxLines,
        Duration longestCall,
        Set<Capability> capabilities,
        List<String> prerequisites,
        List<Field> fields,
        List<Budget> budgets,
        @Nullable OAuth oauth) {
    public Spec {
        capabilities = Set.copyOf(capabilities);
        prerequisites = List.copyOf(prerequisites);
        fields = List.copyOf(fields);
        budgets = List.copyOf(budgets);
    }

    /** A package with keys or passwords and without budgets. */
    public Spec(
            String label,
            String dossierWord,
            String journalWord,
            Guard guard,
            int maxBatch,
            int maxLines,
            Duration longestCall,
            Set<Capability> capabilities,
            List<String> prerequisites,
            List<Field> fields) {
        this(
                label,
                dossierWord,
                journalWord,
                guard,
                maxBatch,
                maxLines,
                longestCall,
                capabilities,
                prerequisites,
                fields,
                List.of(),
                null);
    }

    /** Whether the target can do something. */
    public boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** What keeps an entry from standing twice when a process freezes between fence check and write. */
    public enum Guard {
        /** The package refuses a second entry with our external id. */
        EXTERNAL_ID,
        /** The package refuses a second entry with the same natural key. */
        NATURAL_KEY,
        /** Nothing but looking first: a window remains, is measured and found by the daily read-back. */
        LOOKUP_ONLY
    }

    /** Something a target can do. */
    public enum Capability {
        BOOKS,
        FILES,
        ATTACHMENTS_WITH_ENTRY,
        ATTACHMENTS_AFTER_ENTRY,
        AXES,
        RELATION_CREATION,
        CURRENCIES,
        STATEMENT_UPLOAD,
        /** Bank statements go there as CODA files, unless a link says otherwise. */
        STATEMENTS_AS_CODA,
        MULTI_DOSSIER,
        MASTER_DATA
    }

    /**
     * A field of a connection.
     *
     * @param name in settings and JSON
     * @param label for people
     * @param help one sentence
     * @param kind decides the input and the check
     * @param required must be filled
     * @param standard value when left empty
     * @param choices values of a {@link Kind#CHOICE}, none for the others
     */
    public record Field(
            String name,
            String label,
            String help,
            Kind kind,
            boolean required,
            @Nullable String standard,
            List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        /** A field that takes what its kind takes. */
        public Field(String name, String label, String help, Kind kind, boolean required, @Nullable String standard) {
            this(name, label, help, kind, required, standard, List.of());
        }

        /** The same field with these values to choose from. */
        public Field choosing(String... values) {
            return new Field(name, label, help, kind, required, standard, List.of(values));
        }

        /** Kind of a field. */
        public enum Kind {
            TEXT,
            NUMBER,
            URL,
            CHOICE,
            SECRET,
            SWITCH
        }
    }
}
