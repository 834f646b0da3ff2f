package io.komdir.platform.web;

import static java.lang.annotation.ElementType.PARAMETER;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The body of the operation may be left out; its parameter is null then. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(PARAMETER)
public @interface OptionalBody {}
