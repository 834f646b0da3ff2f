package io.komdir.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer about one thing that owns a version. A resource method returns it; {@link VersionedAnswers} answers the value
 * with its {@code ETag}, and 201 in place of 200 for a thing that was created. The same tag is good for {@code If-Match}.
 *
 * @param value what the caller gets as the body
 * @param tag strong tag of the thing's version
 * @param created whether this request created it
 */
public record Versioned<T>(T value, @Schema(hidden = true) EntityTag tag, boolean created) {

    /** A thing that was read or changed. */
    public static <T> Versioned<T> of(T value, EntityTag tag) {
        return new Versioned<>(value, tag, false);
    }

    /** A thing that did not exist before. */
    public static <T> Versioned<T> created(T value, EntityTag tag) {
        return new Versioned<>(value, tag, true);
    }

    /** The same version as another value, for example an entity as its view. */
    public <R> Versioned<R> map(Function<? super T, ? extends R> view) {
        return new Versioned<>(view.apply(value), tag, created);
    }
}
