package io.komdir.audit.improvement.effect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes decided effects as they are told, and reads what was told. */
@ApplicationScoped
class EffectJson {
    private final ObjectMapper json;
    private final Clock clock;

    EffectJson(ObjectMapper json, Clock clock) {
        // An effect may have been told by a later version of this service, with more fields.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    /** As exactly as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    JsonNode json(DecidedEffect effect) {
        return json.valueToTree(effect);
    }

    DecidedEffect read(JsonNode told) {
        try {
            return json.treeToValue(told, DecidedEffect.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decided effect is always readable", e);
        }
    }
}
