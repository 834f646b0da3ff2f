package io.komdir.kpi.shared.revision;

import jakarta.ws.rs.core.EntityTag;

/**
 * A stored thing that is put under a code; its version is the revision of the organization's data at its last change.
 *
 * @param <C> its content: an immutable value, equal to another one that says the same
 */
public interface Revisioned<C> {

    C content();

    /** The tag of this version. */
    EntityTag tag();

    /** Takes the content over, as changed with the revision. */
    void replace(C content, long revision);
}
