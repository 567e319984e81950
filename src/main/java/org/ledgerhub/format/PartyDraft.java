package org.ledgerhub.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ledgerhub.document.Party;
import org.ledgerhub.document.References;

/** A party as far as it has been read, and which of its numbers is its enterprise number. */
public final class PartyDraft {
    /** Belgian enterprise number, in the code list of Peppol and in the one before it. */
    private static final List<String> ENTERPRISE_SCHEMES = List.of("0208", "9956", "BE:CBE");

    public @Nullable String name;

    public @Nullable String legalName;

    /** A name beside the tax number, in files older than EN 16931. */
    public @Nullable String taxName;

    public @Nullable String vatId;

    public @Nullable String legalId;

    public @Nullable String legalScheme;

    public @Nullable String identification;

    public @Nullable String email;

    public Party.@Nullable Endpoint endpoint;
    public Party.@Nullable Address address;

    /** Whether numbers of this scheme are Belgian enterprise numbers. */
    public static boolean isEnterpriseScheme(@Nullable String scheme) {
        return scheme != null && ENTERPRISE_SCHEMES.contains(scheme.toUpperCase(Locale.ROOT));
    }

    /** The party, without accounts. */
    public Party party() {
        String registered = legalName == null ? taxName : legalName;
        return new Party(
                name == null ? registered : name,
                registered,
                vatId,
                enterpriseNumber(),
                endpoint,
                address,
                email,
                List.of());
    }

    /**
     * The legal id (BT-30), in ten digits when it is Belgian; without one what else tells the Belgian number, the VAT
     * identifier last, since members of a VAT unit share it.
     */
    private @Nullable String enterpriseNumber() {
        if (legalId != null) {
            return belgian() ? References.enterpriseNumber(legalId).orElse(legalId) : legalId;
        }
        String routed = endpoint != null && isEnterpriseScheme(endpoint.scheme()) ? endpoint.id() : null;
        String taxed = vatId != null && vatId.startsWith("BE") ? vatId : null;
        return Stream.of(Optional.ofNullable(identification), Optional.ofNullable(routed), Optional.ofNullable(taxed))
                .flatMap(Optional::stream)
                .flatMap(number -> References.enterpriseNumber(number).stream())
                .findFirst()
                .orElse(null);
    }

    private boolean belgian() {
        return isEnterpriseScheme(legalScheme)
                || vatId != null && vatId.startsWith("BE")
                || address != null && "BE".equals(address.country());
    }
}
