package io.komdir.platform.problem;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A date from {@code min} to {@code max}, both included; violated as {@code range}. Null is valid. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Constraint(validatedBy = DateWithin.Check.class)
public @interface DateWithin {
    String min() default "2000-01-01";

    String max() default "2100-12-31";

    String message() default "range";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with both ends. */
    class Check implements ConstraintValidator<DateWithin, LocalDate> {
        private LocalDate min;
        private LocalDate max;

        @Override
        public void initialize(DateWithin range) {
            min = LocalDate.parse(range.min());
            max = LocalDate.parse(range.max());
        }

        @Override
        public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
            return date == null || !(date.isBefore(min) || date.isAfter(max));
        }
    }
}
