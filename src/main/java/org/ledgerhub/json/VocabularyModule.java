package org.ledgerhub.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.ledgerhub.document.BankStatement;
import org.ledgerhub.document.Document;
import org.ledgerhub.document.Invoice;
import org.ledgerhub.document.Origin;
import org.ledgerhub.document.Receipt;
import org.ledgerhub.ledger.PostingLine;

/** How the records of the vocabularies look in JSON, kept out of the records themselves. */
final class VocabularyModule extends SimpleModule {

    VocabularyModule() {
        super("ledgerhub-vocabulary");
        addSerializer(BigDecimal.class, new PlainDecimal());
        setSerializerModifier(new KebabNames());
        setDeserializerModifier(new KebabConstants());
        setMixInAnnotation(Document.class, Kinds.class);
        setMixInAnnotation(Invoice.class, InvoiceShape.class);
        setMixInAnnotation(BankStatement.class, StatementShape.class);
        setMixInAnnotation(Receipt.class, FlatOrigin.class);
        setMixInAnnotation(PostingLine.class, LineShape.class);
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

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("org.ledgerhub.");
    }

    /** Constants of our own enums are written in lower case with dashes. */
    private static final class KebabNames extends BeanSerializerModifier {
        @Override
        public JsonSerializer<?> modifyEnumSerializer(
                SerializationConfig config, JavaType type, BeanDescription bean, JsonSerializer<?> serializer) {
            return ours(type.getRawClass()) ? new KebabName() : serializer;
        }
    }

    /** And read back from there. */
    private static final class KebabConstants extends BeanDeserializerModifier {
        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> deserializer) {
            return ours(type.getRawClass()) ? new KebabConstant(type.getRawClass()) : deserializer;
        }
    }

    private static final class KebabName extends JsonSerializer<Enum<?>> {
        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private static final class KebabConstant extends JsonDeserializer<Object> {
        private final Class<?> type;

        KebabConstant(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String name = in.getValueAsString().toUpperCase(Locale.ROOT).replace('-', '_');
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            return context.handleWeirdStringValue(type, in.getValueAsString(), "no such value");
        }
    }
}
