package io.komdir.hiring.vacancy;

/** Who searches: the organization itself, or an agency for it. */
public enum HiringMode {
    OWN,
    AGENCY
}
