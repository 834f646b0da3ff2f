package io.komdir.platform.problem;

/** 403: the caller's role has the operation, but not on this thing. Roles alone are {@code @RolesAllowed}. */
public class ForbiddenException extends ProblemException {

    public ForbiddenException() {
        super(403, "forbidden");
    }
}
