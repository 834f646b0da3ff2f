package io.komdir.audit.audits.auditor;

/** Why an auditor is not independent of what is audited. */
enum Dependence {
    /** Heads the audited team, or a team above or below it. */
    HEADS_TEAM("heads-team"),
    /** Is the audited employee. */
    IS_AUDITED("is-audited");

    private final String code;

    Dependence(String code) {
        this.code = code;
    }

    /** For an auditor of whom it is known that one of the two holds. */
    static Dependence of(Auditor auditor, String scope) {
        boolean audited = scope.equals("employee:" + auditor.person()) || scope.equals("employee:" + auditor.code());
        return audited ? IS_AUDITED : HEADS_TEAM;
    }

    /** As clients see it; text under {@code what.dependence.<code>}. */
    String code() {
        return code;
    }
}
