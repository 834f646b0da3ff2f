package io.komdir.platform.sql;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** Lets entities read and write their JSON columns as {@link StoredDocuments}, as JDBI does. */
@JsonFormat
@PersistenceUnitExtension
@ApplicationScoped
class StoredDocumentFormat implements FormatMapper {
    private final FormatMapper documents;

    StoredDocumentFormat(@StoredDocuments ObjectMapper json) {
        this.documents = new JacksonJsonFormatMapper(json);
    }

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return documents.fromString(text, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return documents.toString(value, type, options);
    }
}
