package io.komdir.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** The organization of one request context. It dies with the request, so that no thread takes it to the next one. */
@RequestScoped
class CurrentOrganization {
    private String code;
    private boolean snapshotNext;

    String code() {
        return code;
    }

    void become(String organization) {
        code = organization;
    }

    /** The next transaction is to be a snapshot. */
    void openSnapshot() {
        snapshotNext = true;
    }

    /** Whether the transaction that begins is to be a snapshot; true once. */
    boolean takeSnapshot() {
        boolean next = snapshotNext;
        snapshotNext = false;
        return next;
    }
}
