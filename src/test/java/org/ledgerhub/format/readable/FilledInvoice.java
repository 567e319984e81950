package org.ledgerhub.format.readable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ledgerhub.document.Invoice;

/** An invoice in which every field there is holds a value of its own, whatever fields there will be. */
final class FilledInvoice {
    /** Where a document came from and what checks said of it is not in the document; nor are sizes and hashes. */
    private static final Set<String> NOT_OF_THE_PAPER = Set.of("origin", "findings", "size", "sha256");

    private final List<Object> values = new ArrayList<>();
    private int count = 100;

    private FilledInvoice() {}

    /**
     * @param invoice with every field filled
     * @param values what stands in the fields that belong to the paper
     */
    record Filled(Invoice invoice, List<Object> values) {}

    static Filled make() {
        FilledInvoice filler = new FilledInvoice();
        Invoice invoice = (Invoice) filler.fill("invoice", Invoice.class, true);
        return new Filled(invoice, filler.values);
    }

    private Object fill(String name, Type type, boolean shown) {
        boolean tells = shown && !NOT_OF_THE_PAPER.contains(name);
        if (type instanceof ParameterizedType list) {
            return List.of(fill(name, list.getActualTypeArguments()[0], tells));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain, tells);
        }
        Object value = value(plain);
        if (tells && !(value instanceof Boolean) && !(value instanceof Enum)) {
            values.add(value);
        }
        return value;
    }

    private Object record(Class<?> type, boolean shown) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] filled = new Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            filled[i] = fill(parts[i].getName(), parts[i].getGenericType(), shown);
            types[i] = parts[i].getType();
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(filled);
        } catch (ReflectiveOperationException unfillable) {
            throw new AssertionError("A kind of field that this does not know how to fill, in " + type, unfillable);
        }
    }

    private Object value(Class<?> type) {
        count++;
        if (type == String.class) {
            return "v" + count;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("1" + count + "." + count);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(count);
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return count;
        }
        if (type == long.class) {
            return (long) count;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new AssertionError("A kind of field that this does not know how to fill: " + type);
    }
}
