package io.komdir.audit.lineage;

import io.komdir.platform.events.PermanentEventException;
import java.util.Objects;

/**
 * One thing of a chain.
 *
 * @param id the thing's own id; of a cause {@code <diagnosis>:<check>}, of an effect the id of its task, of a hire the
 *     employee's code
 */
record Node(NodeType type, String id) {
    /** Characters an id may have: an id of a diagnosis, a colon and a code are 101. */
    static final int MAX_ID = 128;

    Node {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        if (id.length() > MAX_ID) {
            throw new PermanentEventException("the id of a " + type.code() + " is longer than " + MAX_ID);
        }
    }

    /** @throws PermanentEventException when one of them is missing */
    static Node cause(String diagnosis, String check) {
        if (diagnosis == null || check == null) {
            throw new PermanentEventException("a cause without its diagnosis or its check");
        }
        return new Node(NodeType.CAUSE, diagnosis + ":" + check);
    }
}
