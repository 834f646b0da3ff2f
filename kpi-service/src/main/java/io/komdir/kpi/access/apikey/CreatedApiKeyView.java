package io.komdir.kpi.access.apikey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The one answer that shows a key.
 *
 * @param key for the header {@code X-Api-Key}; it cannot be shown again
 */
@Schema(name = "CreatedApiKey")
public record CreatedApiKeyView(
        @JsonUnwrapped ApiKeyView view,

        @Schema(
                description = "for the header X-Api-Key; it cannot be shown again",
                examples = "komdir_acme.J3pV0hT1cQ5e7mYwN2sLxR8uZkB4dGf6aCqE9oHiWtY")
        String key) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "CreatedApiKeyView[" + view + "]";
    }
}
