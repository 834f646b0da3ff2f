package io.komdir.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.platform.problem.BadRequestException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;

/** Makes the {@link MergePatch} of a request's body. */
@ApplicationScoped
public class MergePatches {
    private final ObjectMapper json;
    private final Validator validator;

    MergePatches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The patch of a request record.
     *
     * @throws BadRequestException for a body that is no object
     */
    public <T> MergePatch<T> of(JsonNode body, Class<T> type) {
        if (!(body instanceof ObjectNode patch)) {
            throw BadRequestException.root("json-object");
        }
        return new MergePatch<>(patch, type, json, validator);
    }

    /**
     * The patch of a request record of which only some fields may change, checked before anything is read.
     *
     * @param patchable has the fields that may change, each nullable
     * @throws BadRequestException for a body that is no object
     * @throws UncheckedIOException for a property that may not change, or one of another type: 400, which names it
     */
    public <T> MergePatch<T> of(JsonNode body, Class<T> type, Class<?> patchable) {
        MergePatch<T> patch = of(body, type);
        MergePatch.read(json, body, patchable);
        return patch;
    }
}
