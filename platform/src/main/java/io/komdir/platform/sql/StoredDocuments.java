package io.komdir.platform.sql;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@link com.fasterxml.jackson.databind.ObjectMapper} for documents in JSON columns. It writes like the application's and reads
 * leniently: a document of an older or a newer version may lack fields or have more, because rows outlive the code that wrote
 * them. Requests are read by the application's own mapper, which is strict.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD, FIELD, PARAMETER})
public @interface StoredDocuments {}
