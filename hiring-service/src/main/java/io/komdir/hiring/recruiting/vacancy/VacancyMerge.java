package io.komdir.hiring.recruiting.vacancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.platform.problem.BadRequestException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON merge patches of specs (RFC 7386): an absent field stays, null removes, a list is replaced. */
@ApplicationScoped
class VacancyMerge {
    private final ObjectMapper json;
    private final Validator validator;

    VacancyMerge(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The spec as the patch changes it.
     *
     * @throws BadRequestException for anything but an object
     * @throws UncheckedIOException of a property that is not known, or has another type; a 400 that names it
     * @throws ConstraintViolationException for a field that breaks a rule, by its name in JSON
     */
    VacancySpec merged(VacancySpec existing, JsonNode patch) {
        if (patch == null || !patch.isObject()) {
            throw BadRequestException.root("json-object");
        }
        ObjectNode target = json.valueToTree(existing);
        merge(target, (ObjectNode) patch);
        VacancySpec merged = read(target);
        var violations = validator.validate(merged);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return merged;
    }

    private void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode part) {
                ObjectNode into = target.get(field.getKey()) instanceof ObjectNode old ? old : json.createObjectNode();
                merge(into, part);
                target.set(field.getKey(), into);
            } else {
                target.set(field.getKey(), value);
            }
        }
    }

    private VacancySpec read(JsonNode node) {
        try {
            return json.treeToValue(node, VacancySpec.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
