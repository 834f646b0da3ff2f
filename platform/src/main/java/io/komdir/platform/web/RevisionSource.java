package io.komdir.platform.web;

import java.util.Optional;

/**
 * Gives the revision of the caller's organization, from which the tag of every {@code GET} derives that carries no
 * {@link ETagByVersion}. A service without such a bean gets tags from the bytes of its answers.
 *
 * <p>Called once for each {@code GET}, before the resource method: one indexed read.
 */
public interface RevisionSource {

    /** Empty while the organization does not exist. */
    Optional<Revision> current();
}
