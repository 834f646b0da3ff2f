package io.komdir.hiring.recruiting.vacancy;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the work is done.
 *
 * @param country ISO 3166-1 alpha-2
 * @param remote whether it may be done from anywhere in the country
 */
@Schema(name = "Workplace")
public record Workplace(
        @Pattern(regexp = "^[A-Z]{2}$") @Schema(examples = "RU")
        String country,

        @Size(max = 200) String region,
        @Size(max = 200) @Schema(examples = "Kazan") String city,
        @Size(max = 200) String street,
        @Size(max = 20) String postalCode,
        @Schema(defaultValue = "false") Boolean remote) {

    public Workplace {
        remote = Boolean.TRUE.equals(remote);
    }
}
