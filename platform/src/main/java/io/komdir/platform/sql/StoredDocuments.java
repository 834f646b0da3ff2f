package io.komdir.platform.sql;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/**
 * Writes and reads the {@code jsonb} columns of entities. Requests are strict about unknown properties, stored documents are
 * not: a newer release may have added some, and an older one that still runs beside it leaves them out.
 */
@ApplicationScoped
@JsonFormat
@PersistenceUnitExtension
public class StoredDocuments implements FormatMapper {
    private final FormatMapper jackson;

    public StoredDocuments(ObjectMapper json) {
        this.jackson =
                new JacksonJsonFormatMapper(json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    @Override
    public <T> T fromString(CharSequence document, JavaType<T> type, WrapperOptions options) {
        return jackson.fromString(document, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return jackson.toString(value, type, options);
    }
}
