package io.komdir.platform.problem;

/** 404: the organization of the caller has no such thing. Another organization's thing is not found either. */
public class NotFoundException extends ProblemException {

    /**
     * A thing by its code.
     *
     * @param what kind of the thing in the domain's word, such as {@code team}; translated by {@code what.<what>} when
     *     the bundles have it
     * @param code the requested code or id
     */
    public NotFoundException(String what, Object code) {
        super(404, "not-found", new LocalizedArgument(what), code);
    }
}
