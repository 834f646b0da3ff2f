package io.komdir.platform.web;

import io.komdir.platform.problem.PreconditionFailedException;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/**
 * Conditional writes (RFC 9110, 13.1). Call inside the transaction, after the row is locked, so that nothing changes
 * between the check and the write.
 */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Checks that the caller has seen the present state.
     *
     * @param header value of {@code If-Match}, null when the caller sent none (then anything goes)
     * @param current tag of the thing as it is now
     * @throws PreconditionFailedException when the caller saw another state
     */
    public static void ifMatch(String header, EntityTag current) {
        ifMatch(header, Optional.of(current));
    }

    /** As above for a thing that may not exist: {@code If-Match} of anything then fails. */
    public static void ifMatch(String header, Optional<EntityTag> current) {
        if (header == null) {
            return;
        }
        TagList tags = TagList.parse(header);
        if (current.filter(tags::matchesStrongly).isEmpty()) {
            throw new PreconditionFailedException();
        }
    }

    /**
     * Checks that the caller has seen the organization's present revision, in whatever report or list it has read: for a
     * bulk write that owns no version.
     *
     * @param header value of {@code If-Match}, null when the caller sent none (then anything goes)
     * @param revision the present one
     * @throws PreconditionFailedException when the caller saw another one
     */
    public static void ifMatch(String header, long revision) {
        if (header != null && !TagList.parse(header).matchesRevision(revision)) {
            throw new PreconditionFailedException();
        }
    }

    /**
     * {@code If-None-Match: *} on a PUT: create, but never replace.
     *
     * @throws PreconditionFailedException when the thing is there
     */
    public static void ifNoneMatch(String header, Optional<EntityTag> current) {
        if (header != null
                && current.filter(TagList.parse(header)::matchesWeakly).isPresent()) {
            throw new PreconditionFailedException();
        }
    }
}
