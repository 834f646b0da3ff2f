package io.komdir.audit.measurement;

/** How facts of several people or days become one. */
enum Formula {
    /** They add up. */
    SUM,
    /** Their weighted mean. */
    AVERAGE,
    /** The sum of one metric through the sum of another. */
    RATIO
}
