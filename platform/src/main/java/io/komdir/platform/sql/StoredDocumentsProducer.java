package io.komdir.platform.sql;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the mapper of {@link StoredDocuments}. */
@ApplicationScoped
class StoredDocumentsProducer {
    @Produces
    @Singleton
    @StoredDocuments
    ObjectMapper storedDocuments(ObjectMapper json) {
        return json.copy()
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }
}
