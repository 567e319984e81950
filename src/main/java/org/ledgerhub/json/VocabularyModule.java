package org.ledgerhub.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Problem;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.ledger.MasterData;
import org.ledgerhub.ledger.Posting;
import org.ledgerhub.ledger.PostingLine;

/** How the records of the vocabularies look in JSON, kept out of the records themselves. */
final class VocabularyModule extends SimpleModule {

    VocabularyModule() {
        super("ledgerhub-vocabulary");
        addSerializer(BigDecimal.class, new PlainDecimal());
        for (Class<? extends Enum<?>> kind : java.util.List.<Class<? extends Enum<?>>>of(
                Problem.Severity.class,
                Invoice.Kind.class,
                Posting.Kind.class,
                Posting.Counterpart.Role.class,
                PostingLine.Role.class,
                MasterData.Journal.Kind.class)) {
            kebab(kind);
        }
        setMixInAnnotation(Document.class, Kinds.class);
        setMixInAnnotation(Invoice.class, InvoiceShape.class);
        setMixInAnnotation(BankStatement.class, StatementShape.class);
        setMixInAnnotation(Receipt.class, FlatOrigin.class);
        setMixInAnnotation(PostingLine.class, LineShape.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void kebab(Class<? extends Enum<?>> type) {
        addSerializer((Class) type, new KebabName());
        addDeserializer((Class) type, new KebabEnum(type));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "document")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Invoice.class, name = "invoice"),
        @JsonSubTypes.Type(value = BankStatement.class, name = "bank-statement"),
        @JsonSubTypes.Type(value = Receipt.class, name = "receipt")
    })
    private interface Kinds {}

    private interface FlatOrigin {
        @JsonUnwrapped
        Origin origin();
    }

    private interface InvoiceShape extends FlatOrigin {
        @JsonInclude(JsonInclude.Include.ALWAYS)
        boolean credit();

        @JsonInclude(JsonInclude.Include.ALWAYS)
        boolean selfBilled();
    }

    private interface StatementShape extends FlatOrigin {}

    private interface LineShape {
        @JsonIgnore
        BigDecimal signed();
    }

    private static final class PlainDecimal extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toPlainString());
        }
    }

    private static final class KebabName extends JsonSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private static final class KebabEnum<E extends Enum<E>> extends JsonDeserializer<E> {
        private final Class<E> type;

        KebabEnum(Class<E> type) {
            this.type = type;
        }

        @Override
        public E deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Enum.valueOf(
                    type, in.getValueAsString().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
