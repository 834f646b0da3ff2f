package io.komdir.audit.improvement.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.RuleViolationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;

/** JSON merge patches of tasks (RFC 7386): an absent field stays, null removes. */
@ApplicationScoped
class TaskMerge {
    private final ObjectMapper json;
    private final Validator validator;

    TaskMerge(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Whether the patch can be read at all.
     *
     * @throws BadRequestException for anything but an object
     * @throws UncheckedIOException of a property that is not known, or has another type; a 400 that names it
     */
    void check(JsonNode patch) {
        if (!patch.isObject()) {
            throw BadRequestException.root("json-object");
        }
        read(patch, TaskPatchRequest.class);
    }

    /**
     * The input as the patch changes it.
     *
     * @throws ConstraintViolationException for a field that breaks a rule, by its name in JSON
     * @throws RuleViolationException for fields that break a rule together
     */
    TaskRequest merged(TaskRequest present, JsonNode patch) {
        ObjectNode target = json.valueToTree(present);
        merge(target, (ObjectNode) patch);
        TaskRequest merged = read(target, TaskRequest.class);
        var broken = validator.validate(merged);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        TaskRules.check(merged);
        return merged;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode part && target.get(field.getKey()) instanceof ObjectNode old) {
                merge(old, part);
            } else {
                target.set(field.getKey(), value);
            }
        });
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
