package io.komdir.hiring.catalogue.position;

/**
 * A position that vacancies are opened for.
 *
 * @param version grows with every change; a built-in one begins with 1
 * @param builtIn whether the profile is the product's; false once the organization has its own
 */
public record Position(String code, long version, boolean builtIn, Profile profile) {

    /** Whether it is hired on this level. */
    public boolean has(Level level) {
        return profile.levels().contains(level);
    }
}
