package io.komdir.local.api;

/** Why a call of a running service failed, as one line for the person at the terminal. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ApiFailure(String line) {
        super(line);
    }

    public ApiFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
