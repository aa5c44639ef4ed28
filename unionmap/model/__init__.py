"""The words of the house: columns, codelists, indicators, periods, the programme, slices and views."""
