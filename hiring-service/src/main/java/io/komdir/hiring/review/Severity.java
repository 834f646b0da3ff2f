package io.komdir.hiring.review;

/** How much a mistake costs the search. */
enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
