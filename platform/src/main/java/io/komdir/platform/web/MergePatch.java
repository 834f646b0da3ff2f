package io.komdir.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * A JSON merge patch (RFC 7396) of a request record: an absent field stays, null removes it, an object is merged field by field, a
 * list is replaced. Made by {@link MergePatches}.
 *
 * @param <T> the request record, whose rules are those of Bean Validation
 */
public final class MergePatch<T> {
    /** The content type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode patch;
    private final Class<T> type;
    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectNode patch, Class<T> type, ObjectMapper json, Validator validator) {
        this.patch = patch;
        this.type = type;
        this.json = json;
        this.validator = validator;
    }

    /**
     * The request that the patch makes of the current content.
     *
     * @throws UncheckedIOException for a property that the record does not have, or one of another type: 400, which names it
     * @throws ConstraintViolationException with all rules that the result violates, named by their fields in JSON: 422
     */
    public T apply(T current) {
        ObjectNode target = json.valueToTree(current);
        merge(target, patch);
        T merged = read(json, target, type);
        var violations = validator.validate(merged);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return merged;
    }

    /** A null stays in the target, where it reads as an absent field: so an unknown property is found even when it is null. */
    private void merge(ObjectNode target, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> field : changes.properties()) {
            if (field.getValue() instanceof ObjectNode part) {
                ObjectNode into =
                        target.get(field.getKey()) instanceof ObjectNode existing ? existing : json.createObjectNode();
                merge(into, part);
                target.set(field.getKey(), into);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }

    static <T> T read(ObjectMapper json, JsonNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
