package org.ledgerhub.mapping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The neutral VAT codes that are defined; the nearest layer that defines a code decides what it means. */
public final class VatCodes {
    private final Map<String, VatCode> byCode = new LinkedHashMap<>();

    /** Adds the codes of a further layer; codes that are known already keep their meaning. */
    void addFurther(Collection<VatCode> codes) {
        codes.forEach(code -> byCode.putIfAbsent(code.code(), code));
    }

    /** The code with this name. */
    public Optional<VatCode> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them, in the order of the files. */
    public Collection<VatCode> all() {
        return java.util.Collections.unmodifiableCollection(byCode.values());
    }

    /** Whether a rule's value is a code, or a pattern that at least one code fits. */
    boolean mayMean(String pattern) {
        if (!pattern.contains("{")) {
            return byCode.containsKey(pattern);
        }
        return byCode.values().stream().anyMatch(code -> VatCodePattern.fits(pattern, code));
    }
}
