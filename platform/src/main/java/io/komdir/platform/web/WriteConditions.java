package io.komdir.platform.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The headers {@code If-Match} and {@code If-None-Match} of a write (RFC 9110, 13.1), taken as a {@code @BeanParam}. Check
 * them inside the transaction, after the lock, so that nothing changes between the check and the write.
 */
public class WriteConditions {
    @HeaderParam(HttpHeaders.IF_MATCH)
    String ifMatch;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    String ifNoneMatch;

    public WriteConditions() {}

    public WriteConditions(String ifMatch, String ifNoneMatch) {
        this.ifMatch = ifMatch;
        this.ifNoneMatch = ifNoneMatch;
    }

    /** A write without conditions, for example one that an event causes. */
    public static WriteConditions none() {
        return new WriteConditions(null, null);
    }

    /**
     * Checks both headers against the thing as it is now.
     *
     * @param current tag of the thing, empty when it does not exist
     * @throws io.komdir.platform.problem.PreconditionFailedException when the caller has seen another state
     */
    public void require(Optional<EntityTag> current) {
        Preconditions.ifMatch(ifMatch, current);
        Preconditions.ifNoneMatch(ifNoneMatch, current);
    }

    /** The same for a thing that exists and whose tag takes work: without a condition it is not made. */
    public void require(Supplier<EntityTag> current) {
        if (ifMatch != null || ifNoneMatch != null) {
            require(current.get());
        }
    }

    /** The same for a thing that exists. */
    public void require(EntityTag current) {
        require(Optional.of(current));
    }

    /**
     * Checks that the caller has seen the organization's current revision, for a bulk write that owns no version.
     *
     * @throws io.komdir.platform.problem.PreconditionFailedException when the caller has seen another revision
     */
    public void requireRevision(long revision) {
        Preconditions.ifMatch(ifMatch, revision);
    }
}
