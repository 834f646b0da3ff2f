package io.komdir.platform.problem;

/** An argument of a text that is itself translated: the bundles' {@code what.<key>}, or the key when they have none. */
public record LocalizedArgument(String key) {

    @Override
    public String toString() {
        return key;
    }
}
