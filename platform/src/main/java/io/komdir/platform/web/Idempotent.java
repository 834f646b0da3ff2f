package io.komdir.platform.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code POST} that creates and accepts {@code Idempotency-Key}: within 24 h the same key with the same body is answered
 * by the first answer, errors below 500 included; with another body it is 422, while the first is in flight 409.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, TYPE})
public @interface Idempotent {}
