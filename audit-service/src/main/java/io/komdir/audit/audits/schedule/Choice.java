package io.komdir.audit.audits.schedule;

/**
 * What somebody chose last.
 *
 * @param cadence null until somebody chose one
 * @param version grows with every other choice; 0 until somebody chose one
 */
record Choice(Cadence cadence, long version) {
    static final Choice NONE = new Choice(null, 0);
}
