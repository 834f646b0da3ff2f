package io.komdir.platform.security;

/** Roles of the claim {@code groups}; for {@code @RolesAllowed}. */
public final class Roles {
    /** Everything. */
    public static final String DIRECTOR = "director";
    /** Reads all, writes targets, stand-ups, tasks. */
    public static final String HEAD = "head";
    /** audit-service. */
    public static final String AUDITOR = "auditor";
    /** hiring-service. */
    public static final String RECRUITER = "recruiter";
    /** Reads. */
    public static final String VIEWER = "viewer";
    /** Pushes, and reads what it pushed. */
    public static final String CRM = "crm";

    private Roles() {}
}
