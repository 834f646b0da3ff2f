package io.komdir.platform.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resource method sets the answer's {@code ETag} itself, from the version of the one thing it shows; the same tag is
 * good for {@code If-Match}. Without it a {@code GET} is tagged from the organization's {@link Revision}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, TYPE})
public @interface ETagByVersion {}
