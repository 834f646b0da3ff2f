package io.komdir.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;

/** The first answer as it is kept: what a repeated request is answered with. */
record IdempotencyAnswer(int status, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }

    static IdempotencyAnswer of(byte[] bytes) {
        try {
            return JSON.readValue(bytes, IdempotencyAnswer.class);
        } catch (IOException e) {
            throw new IllegalStateException("not an answer of ours", e);
        }
    }
}
