package io.komdir.kpi.ingestion;

import io.komdir.platform.ids.Ids;
import io.komdir.platform.problem.BadRequestException;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.problem.UnsupportedMediaException;
import io.komdir.platform.security.Caller;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a push says beside its body; taken as a {@code @BeanParam}. */
public class PushParameters {
    @QueryParam("mode")
    @Parameter(
            description = "partial stores the good rows and keeps the bad ones in the quarantine; atomic stores all or"
                    + " nothing",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"partial", "atomic"},
                            defaultValue = "partial"))
    String mode;

    @QueryParam("source")
    @Parameter(description = "source of the rows, for the formats whose body names none; must not contradict the body")
    String source;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    @Parameter(hidden = true)
    String contentType;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(hidden = true)
    String acceptLanguage;

    /**
     * The format that the content type names.
     *
     * @throws UnsupportedMediaException when the request has no content type
     */
    public PushFormat format() {
        if (contentType == null || contentType.isBlank()) {
            throw new UnsupportedMediaException("unsupported-media-type");
        }
        MediaType type = MediaType.valueOf(contentType.toLowerCase(Locale.ROOT));
        return PushFormat.of(type.getType() + '/' + type.getSubtype());
    }

    public Locale locale() {
        return Messages.locale(acceptLanguage);
    }

    /** The source that the query names. */
    public Optional<String> source() {
        return Optional.ofNullable(source).filter(name -> !name.isEmpty());
    }

    /**
     * The mode, partial unless said otherwise.
     *
     * @throws BadRequestException naming {@code mode}
     */
    public PushMode mode() {
        if (mode == null) {
            return PushMode.PARTIAL;
        }
        return switch (mode) {
            case "partial" -> PushMode.PARTIAL;
            case "atomic" -> PushMode.ATOMIC;
            default -> throw BadRequestException.parameter("mode", "one-of", "partial, atomic");
        };
    }

    /** The push with a new receipt id. */
    public Push push(PushKind kind, String checkedSource, Caller caller, Instant now) {
        return new Push(Ids.next(), kind, format(), mode(), checkedSource, caller.name(), caller.credential(), now);
    }
}
