package io.komdir.platform.problem;

/** 415: a media type, charset or encoding that the operation does not read. */
public class UnsupportedMediaException extends ProblemException {

    public UnsupportedMediaException(String slug, Object... args) {
        super(415, slug, args);
    }
}
