package io.komdir.hiring.recruiting.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.komdir.platform.problem.BadRequestException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;

/** JSON merge patches of candidates (RFC 7386): an absent field stays, null removes. */
@ApplicationScoped
class CandidateMerge {
    private final ObjectMapper json;
    private final Validator validator;

    CandidateMerge(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The input as the patch changes it.
     *
     * @throws BadRequestException for anything but an object
     * @throws UncheckedIOException of a property that is not known, or has another type; a 400 that names it
     * @throws ConstraintViolationException for a field that breaks a rule, by its name in JSON
     */
    CandidateRequest merged(Candidate existing, JsonNode patch) {
        if (patch == null || !patch.isObject()) {
            throw BadRequestException.root("json-object");
        }
        ObjectNode target = json.valueToTree(CandidateRequest.of(existing));
        // No field is an object itself, so nothing is merged deeper.
        patch.properties().forEach(field -> target.set(field.getKey(), field.getValue()));
        CandidateRequest merged = read(target);
        var violations = validator.validate(merged);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return merged;
    }

    private CandidateRequest read(JsonNode node) {
        try {
            return json.treeToValue(node, CandidateRequest.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
