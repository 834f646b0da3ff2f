package io.komdir.platform.problem;

/** 412: the thing has changed since the caller read it ({@code If-Match}), or is there already ({@code If-None-Match: *}). */
public class PreconditionFailedException extends ProblemException {

    public PreconditionFailedException() {
        super(412, "precondition-failed");
    }
}
