package io.komdir.audit.audits.auditor;

/** Why an auditor may not audit a scope. */
enum ConflictOfInterest {
    /** Heads the audited team, or a team above or below it. */
    HEADS_TEAM("heads-team"),
    /** Is the audited employee. */
    IS_AUDITED("is-audited");

    private final String code;

    ConflictOfInterest(String code) {
        this.code = code;
    }

    /** Which of the two an auditor has who has one of them. */
    static ConflictOfInterest of(Auditor auditor, String scope) {
        boolean audited = scope.equals("employee:" + auditor.person()) || scope.equals("employee:" + auditor.code());
        return audited ? IS_AUDITED : HEADS_TEAM;
    }

    /** As clients see it; text under {@code what.dependence.<code>}. */
    String code() {
        return code;
    }
}
