package org.ledgerhub.register;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.ledgerhub.office.Dossier.Validation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator can set about the register ({@code hub.*}).
 *
 * @param data folder of everything the hub keeps
 * @param limits how much is taken
 * @param checks what a finding does, by its code; what is not named follows {@link FindingsPolicy}
 * @param validation what the published rules for invoices do in dossiers that say nothing of it
 * @param readablePdf whether a PDF is made of invoices that bring none, to travel with their files
 * @param work how open work is shared between processes
 * @param cluster whether other hubs work on the same database
 */
@ConfigurationProperties("hub")
record RegisterSettings(
        @DefaultValue("data") Path data,
        @DefaultValue Limits limits,
        @DefaultValue Map<String, FindingsPolicy.Effect> checks,
        @DefaultValue("off") Validation validation,
        @DefaultValue("true") boolean readablePdf,
        @DefaultValue Work work,
        @DefaultValue Cluster cluster) {

    /**
     * How much is taken.
     *
     * @param upload largest file
     * @param claims how many identities are remembered in memory in front of the database
     */
    record Limits(
            @DefaultValue("512MB") DataSize upload,
            @DefaultValue("100000") int claims) {}

    /**
     * How open work is shared between processes.
     *
     * @param lease how long a process may work on a submission without a sign of life
     * @param attempts how often a step that fails unexpectedly is tried before the submission is held
     * @param pause how long it rests before it is tried again, doubled each time
     */
    record Work(
            @DefaultValue("2m") Duration lease,
            @DefaultValue("5") int attempts,
            @DefaultValue("5s") Duration pause) {}

    /**
     * Whether other hubs work on the same database.
     *
     * @param enabled true: leases of others are left alone at start
     */
    record Cluster(@DefaultValue("false") boolean enabled) {}
}
