package io.komdir.hiring.recruiting.review;

/** How much a mistake costs the search. */
enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
