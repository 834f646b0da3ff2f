package io.komdir.platform.web;

import static java.lang.annotation.ElementType.METHOD;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many rows the operation takes at once. Stands in OpenAPI; the operation enforces it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(METHOD)
public @interface BatchLimit {
    int value();
}
