package vn.motcua.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * What only a hub has ({@code motcua.role=hub}): it handles no dossiers, and hears of
 * those of many installations.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "motcua.role", havingValue = "hub")
public @interface AtHub {

}
