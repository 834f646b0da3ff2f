package io.komdir.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** Writes an answer's body before it is sent, where its tag or a copy of it is needed. */
@ApplicationScoped
class Rendering {
    private final ObjectMapper json;

    Rendering(ObjectMapper json) {
        this.json = json;
    }

    /** The body as text, which from now on is the answer's entity; empty when there is none or it is no text. */
    Optional<String> render(ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof String text) {
            return Optional.of(text);
        }
        if (entity == null || entity instanceof byte[] || entity instanceof StreamingOutput) {
            return Optional.empty();
        }
        try {
            String text = json.writeValueAsString(entity);
            response.setEntity(text);
            return Optional.of(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is not JSON", e);
        }
    }
}
