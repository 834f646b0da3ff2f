package io.komdir.hiring.recruiting.vacancy;

/** Who searches: the organization itself, or an agency for it. */
public enum HiringMode {
    OWN,
    AGENCY
}
