package io.komdir.audit.audits.auditor;

/**
 * What makes an auditor fit, and for how many points. Experience in the niche comes first, then a similar product, then a
 * similar audience, then audits done: each is worth more than all after it together.
 */
enum Criterion {
    NICHE("niche", 100),
    PRODUCT("product", 40),
    AUDIENCE("audience", 20),
    /** For each audit done, up to {@link #MAX_AUDITS}. */
    AUDITS_DONE("audits-done", 1);

    /** More audits than these give no more points; among equals they still decide. */
    static final int MAX_AUDITS = 10;

    private final String code;
    private final int points;

    Criterion(String code, int points) {
        this.code = code;
        this.points = points;
    }

    /** As clients see it; text under {@code auditor.reason.<code>}. */
    String code() {
        return code;
    }

    int points() {
        return points;
    }
}
