package org.ledgerhub.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the definition of neutral VAT codes; one definition may stand for a code per rate and per class. */
final class VatCodeReader {
    private static final Set<String> KEYS =
            Set.of("code", "label", "side", "treatment", "rates", "classes", "invoice", "credit");
    private static final Set<String> PARTS = Set.of("base", "vat", "due", "net");

    private final Findings findings;

    VatCodeReader(Findings findings) {
        this.findings = findings;
    }

    List<VatCode> read(YamlNode node) {
        Map<String, YamlNode> parts = node.entries(findings);
        parts.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                findings.error(value.line(), "A VAT code has no \"" + key + "\".");
            }
        });
        for (String key : List.of("code", "label", "side", "treatment", "invoice", "credit")) {
            if (!parts.containsKey(key)) {
                findings.error(node.line(), "A VAT code needs \"" + key + "\".");
                return List.of();
            }
        }
        Optional<Mapping.Side> side = constant(Mapping.Side.class, parts.get("side"));
        Optional<VatCode.Treatment> treatment = constant(VatCode.Treatment.class, parts.get("treatment"));
        if (side.isEmpty() || treatment.isEmpty()) {
            return List.of();
        }
        List<VatCode> codes = new ArrayList<>();
        for (@Nullable BigDecimal rate : rates(parts.get("rates"))) {
            for (@Nullable ItemClass itemClass : classes(parts.get("classes"))) {
                codes.add(new VatCode(
                        filled(parts.get("code"), rate, itemClass),
                        filled(parts.get("label"), rate, itemClass),
                        side.get(),
                        treatment.get(),
                        rate,
                        itemClass == null ? null : itemClass.grid(),
                        grids(parts.get("invoice"), itemClass),
                        grids(parts.get("credit"), itemClass)));
            }
        }
        return codes;
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, YamlNode node) {
        try {
            return Optional.of(
                    Enum.valueOf(type, node.text().toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException unknown) {
            findings.error(node.line(), "\"" + node.text() + "\" is not known here.");
            return Optional.empty();
        }
    }

    private List<@Nullable BigDecimal> rates(@Nullable YamlNode node) {
        List<@Nullable BigDecimal> rates = new ArrayList<>();
        for (YamlNode item : items(node)) {
            if (FactValue.parse(FactKind.NUMBER, item.text()).isPresent()) {
                rates.add(new BigDecimal(item.text()));
            } else {
                findings.error(item.line(), "\"" + item.text() + "\" is no percentage.");
            }
        }
        if (rates.isEmpty()) {
            rates.add(null);
        }
        return rates;
    }

    private List<@Nullable ItemClass> classes(@Nullable YamlNode node) {
        List<@Nullable ItemClass> classes = new ArrayList<>();
        for (YamlNode item : items(node)) {
            ItemClass.of(item.text())
                    .ifPresentOrElse(
                            classes::add, () -> findings.error(item.line(), "\"" + item.text() + "\" is no class."));
        }
        if (classes.isEmpty()) {
            classes.add(null);
        }
        return classes;
    }

    private VatCode.Grids grids(YamlNode node, @Nullable ItemClass itemClass) {
        Map<String, YamlNode> parts = node.entries(findings);
        parts.forEach((key, value) -> {
            if (!PARTS.contains(key)) {
                findings.error(value.line(), "Grids are filled with base, vat, due or net, not with \"" + key + "\".");
            }
        });
        return new VatCode.Grids(
                grids(parts.get("base"), itemClass, findings),
                grids(parts.get("vat"), itemClass, findings),
                grids(parts.get("due"), itemClass, findings),
                grids(parts.get("net"), itemClass, findings));
    }

    private static List<String> grids(@Nullable YamlNode node, @Nullable ItemClass itemClass, Findings findings) {
        List<String> grids = new ArrayList<>();
        for (YamlNode item : items(node)) {
            String grid = filled(item, null, itemClass);
            if (grid.length() == 3
                    && (grid.charAt(0) == '+' || grid.charAt(0) == '-')
                    && Character.isDigit(grid.charAt(1))
                    && Character.isDigit(grid.charAt(2))) {
                grids.add(grid);
            } else {
                findings.error(item.line(), "A grid is written \"+82\" or \"-82\", not \"" + grid + "\".");
            }
        }
        return grids;
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node == null ? List.of() : node.items();
    }

    private static String filled(YamlNode node, @Nullable BigDecimal rate, @Nullable ItemClass itemClass) {
        String text = node.text();
        if (rate != null) {
            text = text.replace(VatCodePattern.RATE, rate.toPlainString());
        }
        if (itemClass != null) {
            text = text.replace(VatCodePattern.CLASS, itemClass.key())
                    .replace("{grid}", Integer.toString(itemClass.grid()));
        }
        return text;
    }
}
